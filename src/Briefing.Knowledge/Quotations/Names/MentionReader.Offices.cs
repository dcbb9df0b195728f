using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <content>Somebody named by office, trade or what has been told.</content>
internal sealed partial class MentionReader
{
    /// <summary>"The former says", "the latter": the first or second of the only two people named in the sentence or paragraph before.</summary>
    private Entity? Listed(BlockText text, int from, int at)
    {
        var tokens = text.Tokens;
        if (at + 2 >= tokens.Length || text.Quoted[at] || tokens[at + 1].Lower is not ("former" or "latter") || !ClausePlaces.IsSubject(text, from, at, at + 2)
            || !(_acting.IsSaying(tokens, at + 2) || Vocabulary.Auxiliaries.Contains(tokens[at + 2].Lower) || Vocabulary.IsAdverb(tokens[at + 2].Lower))) return null;
        return _scope.TwoBefore() is { } two ? tokens[at + 1].Is("former") ? two.First : two.Second : null;
    }

    private int Office(BlockText text, int from, int start, int end, List<Mention> mentions)
    {
        var words = people.OfficeWords(text.Tokens.AsSpan(start, end - start));
        // "The captain, Jane Roe, said": the name behind tells who that is.
        var isNamed = end + 1 < text.Tokens.Length && text.Tokens[end].Kind == TokenKind.Comma && text.Tokens[end + 1] is { Kind: TokenKind.Word, IsCapital: true };
        var entity = isNamed ? null : offices.Resolve(words, _scope.Near);
        if (entity is null && !isNamed && start + 1 < text.Tokens.Length && IsEpithet(text.Tokens, start, end)) entity = _scope.Described();
        mentions.Add(new Mention(start, start, end, MentionKind.Office, entity)
        {
            Resolution = entity is null ? null : offices.IsOffice(words) ? Resolutions.Office : Resolutions.Description,
        });
        if (entity is not null && !text.Quoted[start])
        {
            var isSubject = ClausePlaces.IsSubject(text, from, start, end);
            _scope.Add(entity, isSubject, isSubject && _acting.IsSaying(text.Tokens, end));
        }

        return Math.Max(end, start + 1);
    }

    /// <summary>
    /// "The veteran pilot", "the 44-year-old economist", "the retired nurse": words that tell of somebody known what has not been told
    /// yet. "The driver" may be anybody's, and so may an office.
    /// </summary>
    private bool IsEpithet(Token[] tokens, int start, int end)
    {
        for (var i = start + 1; i < end && i < start + 4; i++)
            if (tokens[i].Lower is "veteran" or "retired" or "seasoned" or "outspoken" or "self-taught" or "softly-spoken" or "bearded" or "award-winning" || tokens[i].Lower.EndsWith("year-old", StringComparison.Ordinal)) return true;
        return end == start + 2 && people.Lexicon.People.Trades.Contains(tokens[end - 1].Lower) && _acting.IsSaying(tokens, end) && _scope.OnlyOne && _trades.Add(tokens[end - 1].Lower);
    }
}
