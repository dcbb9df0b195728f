using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Finds the borders between the clauses of several speakers in one sentence.</summary>
internal static class SpeakerBorders
{
    /// <summary>Where clauses of other speakers begin: at their source, with "while" or "and" before it.</summary>
    /// <param name="text">The block.</param>
    /// <param name="spoken">The quotations of the sentence, in reading order.</param>
    /// <param name="from">The sentence's first token.</param>
    /// <param name="to">After its last token.</param>
    internal static List<int> Between(BlockText text, Attribution[] spoken, int from, int to)
    {
        var borders = new List<int>();
        Attribution? before = null;
        foreach (var attribution in spoken)
        {
            var start = attribution.IsCoordinated ? attribution.Cue.From : attribution.First();
            if (before is not null && start > from && start < to && !before.Source.Speakers.AsSpan().SequenceEqual(attribution.Source.Speakers.AsSpan()) && start >= before.Last())
            {
                while (start - 1 > before.Last() && LeadsIn(text.Tokens[start - 1])) start--;
                if (text.Tokens[start - 1].Kind is not TokenKind.Word || text.Tokens[start].Lower is "and" or "but" or "while" or "whereas") borders.Add(start);
            }

            before = attribution;
        }

        borders.Sort();
        return borders;
    }

    private static bool LeadsIn(Token token) =>
        token.IsWord && (Vocabulary.Coordinators.Contains(token.Lower) || Vocabulary.Subordinators.Contains(token.Lower) || Vocabulary.IsAdverb(token.Lower) || token.Is("the"));
}
