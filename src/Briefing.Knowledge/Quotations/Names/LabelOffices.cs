using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Whom a label without a name means, by the office that it names.</summary>
internal sealed class LabelOffices(DocumentPeople people, OfficeResolver offices, IReadOnlyList<Entity> inTitle, string? homeState)
{
    /// <summary>"THE PRESIDENT", "THE VICE PRESIDENT": whom the title names with that office, else who held it.</summary>
    internal Entity? Holder(Token[] words)
    {
        var office = people.OfficeWords(words);
        var titled = inTitle.Where(entity => offices.Holds(entity, office)).ToArray();
        if (titled.Length == 1) return titled[0];
        if (homeState is not null && !office.Contains(homeState) && offices.Resolve(office.Add(homeState), inTitle) is { } own) return own;
        if (!words.Any(word => people.Lexicon.People.Titles.ContainsKey(word.Lower))) return null;
        if (office.Length > 1 || homeState is not null) return offices.Resolve(office, inTitle);

        // "The CHAIRMAN" of a record is who is called so in it, and not a chairman whom the list knows.
        var called = people.All.Where(entity => entity.IsPerson && offices.Holds(entity, office)).Take(2).ToArray();
        return called.Length == 1 ? called[0] : null;
    }

    /// <summary>Whether a word tells what somebody does or is to others: "interviewer", "commodore", "caller".</summary>
    internal bool IsPart(Token word) => people.Lexicon.People.SpeakingNouns.Contains(word.Lower) || word.Lower is "interviewer" or "anchor" or "listener" or "questioner";

    /// <summary>Whether a word of a label is a title, an office, a part in a talk, or a small word between these.</summary>
    internal bool IsOffice(Token word) =>
        people.Lexicon.People.Titles.ContainsKey(word.Lower.TrimEnd('.')) || people.Lexicon.People.Roles.Contains(word.Lower)
        || word.Lower is "the" or "of" or "for" or "lady" or "gentleman" or "audience" or "member" or "participant" or "moderator" or "operator" or "official" or "voice" or "interpreter";
}
