using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Verbatim.Search.Text;

namespace Verbatim.Search.Lucene;

/// <summary>Turns as documents; one document filled again and again, so each thread needs its own.</summary>
internal sealed class TurnDocument : IDisposable
{
    private const int MostRemembered = 200_000;

    private readonly Document document;
    private readonly Field turn = new NumericDocValuesField(IndexFields.Turn, 0);
    private readonly Field episode = new StringField(IndexFields.Episode, "", Field.Store.NO);
    private readonly Field state = new StringField(IndexFields.State, "", Field.Store.NO);
    private readonly WordStream words = new(word => word);
    private readonly WordStream stems = new(Remembering(PorterStemmer.Stem));
    private readonly WordStream sounds = new(Remembering(SoundKey.Of));

    public TurnDocument() => document =
    [
        turn, episode,
        new Field(IndexFields.Word, words, IndexFields.Words),
        new Field(IndexFields.Stem, stems, IndexFields.Stems),
        new Field(IndexFields.Sound, sounds, IndexFields.Sounds),
    ];

    public void Write(IndexWriter writer, EpisodeTurns from)
    {
        episode.SetStringValue(Name(from.Episode));
        state.SetStringValue(from.State);
        for (var i = 0; i < from.Texts.Count; i++)
        {
            var indexed = IndexedTurn.Of(from.Texts[i], from.Corrections);
            turn.SetInt64Value(from.FirstTurn + i);
            words.Take(indexed.Words, indexed.Positions);
            stems.Take(indexed.Counted, null);
            sounds.Take(indexed.Counted, null);
            if (i == 0)
                document.Add(state);
            writer.AddDocument(document);
            document.RemoveField(IndexFields.State);
        }
    }

    public void Dispose()
    {
        words.Dispose();
        stems.Dispose();
        sounds.Dispose();
    }

    /// <summary>The term of an episode's turns.</summary>
    public static string Name(long episode) => episode.ToString(CultureInfo.InvariantCulture);

    // The words of speech repeat; stemming each anew took a third of the time of indexing.
    private static Func<string, string> Remembering(Func<string, string> make)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return word =>
        {
            if (known.Count > MostRemembered)
                known.Clear();
            ref var made = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _);
            return made ??= make(word);
        };
    }
}
