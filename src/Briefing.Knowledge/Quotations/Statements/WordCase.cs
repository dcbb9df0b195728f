using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>What the capitals and small letters of a document tell of its words.</summary>
internal static class WordCase
{
    /// <summary>Words that the document writes without a capital too: at the start of a sentence they are no names. Words in capitals behind one in
    /// small letters are told to the finder, as names for certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static HashSet<string> Common(BlockText[] texts, NameFinder finder)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var token = text.Tokens[i];
                if (!token.IsWord) continue;
                if (!token.IsCapital) common.Add(token.Lower);
                else if (!text.IsTitleCase && i > 0 && text.Tokens[i - 1] is { IsWord: true, IsCapital: false }) finder.KnowCapital(token.Text);
            }
        }

        return common;
    }
}
