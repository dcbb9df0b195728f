using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Suggestions;

/// <summary>Which quotations may be suggested at all: those that nobody has to doubt and that stand for themselves.</summary>
/// <param name="lexicon">Tells people from bodies, roles and titles.</param>
internal sealed class SuggestionRules(SpeechLexicon lexicon)
{
    private const int ShortestQuote = 50;
    private const int LongestQuote = 350;

    internal bool Allows(Statement statement, StoredDocument document) =>
        statement is { Claim: null, Speaker: not null, Mode: SpeechMode.Direct or SpeechMode.Mixed, Modality: Modality.Said }
        && statement.Block is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Turn
        && statement.Passage.Text.Length is >= ShortestQuote and <= LongestQuote
        && document.Metadata.Summarises is null
        && IsFullName(statement.Speaker.Name)
        && IsWholeSentence(statement.Passage.Text)
        && !statement.Content.Text.TrimEnd('"', '”', '’', ' ').EndsWith('?');

    /// <summary>At least a first and a last name, both with a capital: a bare surname or "a spokesman" may be anybody.</summary>
    private bool IsFullName(string name)
    {
        var words = PersonName.Words(name);
        return words.Length is >= 2 and <= 5 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && PersonName.IsPlausible(words) && !name.Any(char.IsDigit) && !words.Any(IsNoName) && !lexicon.People.Titles.ContainsKey(Plain(words[0]));
    }

    /// <summary>A word of bodies, of things, or of those who speak for others.</summary>
    private bool IsNoName(string word)
    {
        var (people, plain) = (lexicon.People, Plain(word));
        if (word.Length > 2 && word.All(char.IsUpper)) return true;
        return people.OrganisationWords.Contains(word) || people.OrganisationWords.Contains(plain) || people.ThingWords.Contains(plain) || people.Roles.Contains(plain) || people.GroupRoles.Contains(plain);
    }

    private static string Plain(string word) => word.TrimEnd('.').ToLowerInvariant();

    /// <summary>Begins as a sentence does and ends as one: a title, a fragment or an unfinished quotation says too little.</summary>
    private static bool IsWholeSentence(string text)
    {
        var first = text.AsSpan().TrimStart("\"“”‘’'«([ ");
        var last = text.AsSpan().TrimEnd("\"”’'»)] ");
        return !first.IsEmpty && (char.IsUpper(first[0]) || char.IsDigit(first[0])) && !last.IsEmpty && last[^1] is '.' or '!'
            && text.Count(c => c is '“' or '«') == text.Count(c => c is '”' or '»') && text.Count(c => c == '"') % 2 == 0;
    }
}
