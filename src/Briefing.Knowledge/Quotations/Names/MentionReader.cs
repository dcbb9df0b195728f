using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads a block from left to right and finds who is named where: by name, by office, by pronoun.</summary>
internal sealed partial class MentionReader(DocumentPeople people, OfficeResolver offices, CueLexicon cues)
{
    private readonly SentenceScope _scope = new();
    private readonly ActingWords _acting = new(cues);
    private readonly BodyScope _bodies = new(people.Lexicon.People);
    private readonly WrittenWords _written = new();
    private readonly OfficeMentions _offices = new(people, new ActingWords(cues));
    private readonly HashSet<string> _trades = new(StringComparer.Ordinal);
    private readonly Appositions _appositions = new(people);

    private bool _endedInQuestion;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal List<Mention> Read(BlockText text, List<NamePart> parts)
    {
        // A paragraph of the author's own questions names nobody who answers them.
        _scope.NextParagraph(isSection: text.Block.Kind == Documents.BlockKind.Heading || _endedInQuestion);
        _endedInQuestion = text.Block.Kind == Documents.BlockKind.Paragraph && text.Tokens is [.., { Kind: TokenKind.Stop, Text: "?" }];
        _bodies.NextParagraph();
        var mentions = new List<Mention>(parts.Count + 4);
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var (from, to) = text.Sentences[s];
            _scope.NextSentence(isQuoted: from < to && (text.Quoted[from] || text.Tokens[from].Kind == TokenKind.OpenQuote));
            _bodies.NextSentence();
            for (var at = from; at < to;)
            {
                while (next < parts.Count && parts[next].Start < at) next++;
                if (next < parts.Count && parts[next].Start == at)
                {
                    at = Name(text, from, parts[next], mentions);
                    continue;
                }

                at = text.Tokens[at].Kind == TokenKind.Word ? Other(text, from, to, at, parts, next, mentions) : at + 1;
            }

            _written.Read(text.Tokens, from, to, _scope.IsEmptyHere ? _bodies.Here : _scope.OnlyHere);
        }

        return mentions;
    }

    private int Other(BlockText text, int from, int to, int at, List<NamePart> parts, int next, List<Mention> mentions)
    {
        var tokens = text.Tokens;
        var lower = tokens[at].Lower;
        var gender = lower switch
        {
            "he" or "him" or "his" or "himself" => Gender.He,
            "she" or "her" or "hers" or "herself" => Gender.She,
            _ => Gender.Unknown,
        };
        if (gender != Gender.Unknown) return Pronoun(text, from, at, gender, mentions);
        if (lower is "they" or "both" && !text.Quoted[at] && ClausePlaces.IsSubject(text, from, at, at + 1) && (_scope.Pair() is { IsEmpty: false } both ? both : lower == "both" && at + 1 < to && _acting.IsCue(tokens[at + 1]) ? _scope.TwoOfParagraph() : []) is { IsEmpty: false } pair)
        {
            mentions.Add(new Mention(at, at, at + 1, MentionKind.Pronoun, null) { Group = pair, Resolution = Resolutions.Pair });
            return at + 1;
        }

        if (_scope.MaySpeak && !text.Quoted[at] && _acting.IsCue(tokens[at])) _scope.Speaks();
        if (lower is "it" or "the" && Body(text, from, at) is { } body)
        {
            mentions.Add(body);
            return body.End;
        }

        if (!tokens[at].Is("the")) return at + 1;
        if (at + 2 < to && tokens[at + 1].Lower.EndsWith("-year-old", StringComparison.Ordinal) && !text.Quoted[at] && _acting.IsSaying(tokens, at + 2)) return Office(text, from, at, at + 2, mentions);
        if (Listed(text, from, at) is { } one)
        {
            mentions.Add(new Mention(at, at, at + 2, MentionKind.Office, one) { Resolution = Resolutions.Description });
            return at + 2;
        }

        var head = _offices.Head(tokens, at, to);
        // An office right before a name belongs to that: "the retired ferry pilot Jane Roe".
        return head < 0 || head + 1 >= _offices.NextPerson(parts, next, to) ? at + 1 : Office(text, from, at, _offices.End(tokens, head + 1, to), mentions);
    }
}
