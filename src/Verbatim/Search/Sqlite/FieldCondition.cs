using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Decides conditions on speakers, episodes and times from the catalogue.</summary>
internal sealed class FieldCondition(Catalogue catalogue, SqliteConnection connection)
{
    /// <summary>Whether the turn of an ordinal fulfils it.</summary>
    public Func<int, bool> For(QueryNode.Field field)
    {
        var test = new NameTest(field.Value);
        switch (field.Name)
        {
            case QueryField.Speaker:
                return BySpeaker(test);
            case QueryField.Chapter:
                return ByChapter(test);
            case QueryField.Kind:
                return FieldValue.TryKind(field.Value, out var kind) ? turn => catalogue.KindOf[turn] == kind : _ => false;
            case QueryField.Has:
                return turn => catalogue.Turns[turn].Features.HasFlag(TurnFeatures.Question);
            case QueryField.At:
                return FieldValue.TryTimes(field.Value, out var from, out var to)
                    ? turn => catalogue.Turns[turn] is { From: >= 0 } facts && facts.From <= to && Math.Max(facts.To, facts.From) >= from
                    : _ => false;
            default:
                var accepted = catalogue.Episodes.Select(EpisodeTest(field, test)).ToArray();
                return turn => accepted[catalogue.EpisodeOf[turn]];
        }
    }

    private static Func<CataloguedEpisode, bool> EpisodeTest(QueryNode.Field field, NameTest test)
    {
        switch (field.Name)
        {
            case QueryField.Host:
                return e => e.People.Any(p => p.Role == Role.Host && test.Accepts(p.Name));
            case QueryField.Guest:
                return e => e.People.Any(p => p.Role == Role.Guest && test.Accepts(p.Name));
            case QueryField.Show:
                return e => test.Accepts(e.Show) || e.Address.Split('/')[0] == field.Value;
            case QueryField.Title:
                return e => test.Accepts(e.Title);
            case QueryField.File:
                return e => test.Accepts(e.File);
            case QueryField.Episode:
                return field.Value.All(char.IsAsciiDigit)
                    ? e => e.Number == field.Value || e.Address.Split('/')[1] == field.Value
                    : e => test.Equals(e.Number) || test.Accepts(e.Title) || e.Address == field.Value || e.Address.Split('/')[1] == field.Value;
            case QueryField.Lang:
                return e => e.Language is { } language && (language.Equals(field.Value, StringComparison.OrdinalIgnoreCase)
                    || language.StartsWith(field.Value + "-", StringComparison.OrdinalIgnoreCase));
            case QueryField.Before when FieldValue.TryDates(field.Value, out var first, out _):
                return e => e.Published < first;
            case QueryField.After when FieldValue.TryDates(field.Value, out _, out var last):
                return e => e.Published > last;
            default:
                return _ => false;
        }
    }

    private Func<int, bool> BySpeaker(NameTest test)
    {
        var (named, labelled) = (catalogue.SpeakerNames.Named(test), catalogue.SpeakerNames.Labelled(test));
        var nameless = Nameless(test);
        return turn => catalogue.PersonOf[turn] is var person && person == 0
            ? nameless.Contains(turn)
            : named.Contains(person) || (labelled.Count > 0 && labelled.Contains((catalogue.EpisodeOf[turn], person)));
    }

    private HashSet<int> Nameless(NameTest test)
    {
        var accepted = catalogue.NamelessLabels(connection).Where(l => test.Accepts(l.Key)).ToList();
        return [.. accepted.SelectMany(l => l)];
    }

    // A chapter reaches to the turn in which the next one opens, and into it where that one opens inside.
    private Func<int, bool> ByChapter(NameTest test)
    {
        var inside = new bool[catalogue.Count];
        foreach (var episode in catalogue.Episodes)
        {
            for (var c = 0; c < episode.Chapters.Length; c++)
            {
                if (!test.Accepts(episode.Chapters[c].Title))
                    continue;
                var next = c + 1 < episode.Chapters.Length ? episode.Chapters[c + 1] : null;
                var end = Math.Min(episode.Turns, next is null ? episode.Turns : next.Turn + (next.Offset > 0 ? 1 : 0));
                if (episode.Chapters[c].Turn < end)
                    inside.AsSpan(episode.First + episode.Chapters[c].Turn, end - episode.Chapters[c].Turn).Fill(true);
            }
        }

        return turn => inside[turn];
    }
}
