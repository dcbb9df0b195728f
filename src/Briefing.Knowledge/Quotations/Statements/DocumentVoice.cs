using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Whose words a whole document is, by its title: "Statement by X on …", "Statement from X", "Remarks by X", "Remarks as
/// prepared for delivery by X", "Letter from X", "Message from X", "Address by X", "Speech by X", "Presidential Message".
/// Its paragraphs are then X's own, except those that name X as somebody else would, and those in which another is quoted.
/// A joint statement has no one speaker, and a transcript has its turns.
/// </summary>
internal static class DocumentVoice
{
    private static readonly string[] Forms = ["statement", "remarks", "letter", "message", "address", "speech", "proclamation", "testimony", "excerpts"];

    /// <summary>The speaker by the title; null where the title does not say so.</summary>
    internal static Entity? Of(Token[] title, List<NamePart> parts, DocumentPeople people, OfficeResolver offices, string? homeState)
    {
        var form = Array.FindIndex(title, token => token.IsWord && Forms.Contains(token.Lower));
        if (form < 0 || form > 2 || (form > 0 && title[0].Lower is "joint" or "readout" or "fact")) return null;
        if (title[0].Is("presidential")) return homeState is null ? null : offices.Resolve(people.Lexicon.People.Normalise(["president"]).Add(homeState), []);
        for (var i = form + 1; i < title.Length && i < form + 8; i++)
        {
            if (title[i].Lower is not ("by" or "from" or "of") || (title[i].Is("of") && i > form + 1)) continue;
            var at = i + 1;
            if (at < title.Length && title[at].Is("the")) at++;
            foreach (var part in parts)
            {
                if (part.Start != at) continue;
                var portfolio = part.Name.Length > 0 && IsPortfolio(title, part);
                if (part.Name.Length > 0 && !portfolio && people.Find(part, title) is { MayBePerson: true } person) return IsJoint(title, part.End, people) ? null : Person(person);
                if (LastName(title, at, people) is { } last) return Person(last);
                return part.Name.Length > 0 || IsJoint(title, part.End, people) ? null : Holder(title, part, people, offices, homeState);
            }

            return null;
        }

        return null;
    }

    /// <summary>"Adviser for Foreign Trade": what stands after "for" belongs to the office.</summary>
    private static bool IsPortfolio(Token[] title, NamePart part)
    {
        for (var i = part.Start; i < part.NameStart; i++)
            if (title[i].Is("for")) return true;
        return false;
    }

    /// <summary>The two words at the end of a long office: "Deputy Director of the Harbour Council Jane Roe on …".</summary>
    private static Entity? LastName(Token[] title, int at, DocumentPeople people)
    {
        var end = at;
        while (end < title.Length && title[end].IsWord && title[end].Lower is not ("on" or "at" or "before" or "during" or "regarding" or "in" or "after" or "following" or "with" or "about")) end++;
        if (end - at < 4 || !title[end - 1].IsCapital || !title[end - 2].IsCapital) return null;
        foreach (var token in title.AsSpan(end - 2, 2))
            if (people.IsNoPerson(token.Text) || people.Lexicon.People.Titles.ContainsKey(token.Lower) || people.Lexicon.OfficeWords.Contains(token.Lower)) return null;
        return people.Named($"{title[end - 2].Text} {title[end - 1].Text}", EntityKind.Person);
    }

    private static Entity? Holder(Token[] title, NamePart part, DocumentPeople people, OfficeResolver offices, string? homeState)
    {
        var words = people.OfficeWords(title.AsSpan(part.Start, part.End - part.Start));
        return offices.Resolve(words, []) ?? (homeState is null ? null : offices.Resolve(words.Add(homeState), []));
    }

    /// <summary>Whether a paragraph is the speaker's own: it does not name the speaker outside quotation marks.</summary>
    internal static bool Speaks(Entity voice, BlockText text, List<Mention> mentions, List<Attributions.Attribution> attributions)
    {
        if (text.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) return false;
        foreach (var attribution in attributions)
            if (attribution.Source.Speakers.Contains(voice)) return false;
        foreach (var mention in mentions)
            if (mention.Entity == voice && mention.Kind == MentionKind.Name && !text.Quoted[mention.Start]) return false;
        return true;
    }

    /// <summary>"and Mayor Carl Pott", ", Carl Pott": another name follows; an office behind a comma is the speaker's own.</summary>
    private static bool IsJoint(Token[] title, int at, DocumentPeople people) =>
        at < title.Length && (title[at].Lower is "and" or "&"
            || (title[at].Kind == TokenKind.Comma && at + 1 < title.Length && title[at + 1].IsCapital && !people.Lexicon.People.Titles.ContainsKey(title[at + 1].Lower)));

    private static Entity Person(Entity entity)
    {
        entity.Kind = EntityKind.Person;
        return entity;
    }
}
