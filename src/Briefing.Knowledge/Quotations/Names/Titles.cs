using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Whether a title before a surname can be somebody's: "President Biden" is not Jill Biden, nor "Mrs Roe" Carl Roe.</summary>
internal sealed class Titles(NameLexicon lexicon, OfficeReader offices)
{
    /// <summary>Whether the title can be this bearer's; without a title any bearer fits.</summary>
    internal bool Fit(Entity bearer, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (!part.HasTitle || part.Start == part.NameStart) return true;
        var gender = GenderOf(part, tokens);
        if (gender != Gender.Unknown) return bearer.Gender == Gender.Unknown || bearer.Gender == gender;
        var words = OfficeOf(part, tokens);
        if (words.IsEmpty || bearer.Offices.Count == 0 || bearer.Offices.Any(office => words.All(office.Contains))) return true;
        return bearer.Listed is { } listed && HeldEver(listed, words);
    }

    /// <summary>Whether the title can be that of somebody of the list, in whatever year.</summary>
    internal bool Fit(ListedPerson person, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (!part.HasTitle || part.Start == part.NameStart) return true;
        var gender = GenderOf(part, tokens);
        if (gender != Gender.Unknown) return person.Gender == Gender.Unknown || person.Gender == gender;
        var words = OfficeOf(part, tokens);
        return words.IsEmpty || person.Terms.IsEmpty || HeldEver(person, words);
    }

    /// <summary>Whether the title is an office that somebody of the list held: "President" before "Biden".</summary>
    internal bool IsOfficeOf(ListedPerson person, NamePart part, ReadOnlySpan<Token> tokens) =>
        part.Start < part.NameStart && OfficeOf(part, tokens) is { IsEmpty: false } words && HeldEver(person, words);

    /// <summary>Whether the title is an office that the document or the list gives this bearer.</summary>
    internal bool IsOfficeOf(Entity bearer, NamePart part, ReadOnlySpan<Token> tokens) =>
        part.Start < part.NameStart && OfficeOf(part, tokens) is { IsEmpty: false } words && GenderOf(part, tokens) == Gender.Unknown
        && (bearer.Offices.Any(office => words.All(office.Contains)) || (bearer.Listed is { } listed && HeldEver(listed, words)));

    /// <summary>Whether the title is an office, and not only "Mr" or "Dr".</summary>
    internal bool TellsOffice(NamePart part, ReadOnlySpan<Token> tokens) =>
        part.Start < part.NameStart && GenderOf(part, tokens) == Gender.Unknown && !OfficeOf(part, tokens).IsEmpty;

    /// <summary>What the word before the name tells: "Mrs", "Lord".</summary>
    internal Gender GenderOf(NamePart part, ReadOnlySpan<Token> tokens) =>
        part.Start == part.NameStart ? Gender.Unknown : lexicon.People.Titles.GetValueOrDefault(tokens[part.NameStart - 1].Lower.TrimEnd('.'));

    /// <summary>The title and the name: "Mrs Roe".</summary>
    internal static string WithTitle(NamePart part, ReadOnlySpan<Token> tokens) => $"{tokens[part.NameStart - 1].Text.TrimEnd('.')} {part.Name}";

    /// <summary>The words of the office; "Dr" and "Mr" tell none.</summary>
    private ImmutableArray<string> OfficeOf(NamePart part, ReadOnlySpan<Token> tokens) =>
        tokens[part.NameStart - 1].Lower.TrimEnd('.') is "dr" or "prof" or "professor" ? [] : OfficeTime.Timeless(offices.Of(tokens[part.Start..part.NameStart]));

    private static bool HeldEver(ListedPerson person, ImmutableArray<string> words) =>
        person.Terms.Any(term => term.Office.Forms.Any(form => words.All(form.Contains)));
}
