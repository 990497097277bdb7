using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Verbatim.Search.Lucene;

/// <summary>Turns as documents; one document filled again and again, so each thread needs its own.</summary>
internal sealed class TurnDocument : IDisposable
{
    private readonly Document document;
    private readonly Field turn = new NumericDocValuesField(IndexFields.Turn, 0);
    private readonly Field episode = new StringField(IndexFields.Episode, "", Field.Store.NO);
    private readonly Field state = new StringField(IndexFields.State, "", Field.Store.NO);
    private readonly WordStream words = new();

    public TurnDocument() => document = [turn, episode, new Field(IndexFields.Word, words, IndexFields.Words)];

    public void Write(IndexWriter writer, EpisodeTurns from)
    {
        episode.SetStringValue(Name(from.Episode));
        state.SetStringValue(from.State);
        for (var i = 0; i < from.Texts.Count; i++)
        {
            turn.SetInt64Value(from.FirstTurn + i);
            words.Take(from.Texts[i], from.Corrections);
            if (i == 0)
                document.Add(state);
            writer.AddDocument(document);
            document.RemoveField(IndexFields.State);
        }
    }

    public void Dispose() => words.Dispose();

    /// <summary>The term of an episode's turns.</summary>
    public static string Name(long episode) => episode.ToString(CultureInfo.InvariantCulture);
}
