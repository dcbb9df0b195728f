using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>One block while its quotations are found: its words, its sources, and what has been found so far.</summary>
internal sealed class BlockQuotations(BlockText text, SourceReader sources, CueLexicon cues)
{
    internal BlockText Text => text;

    internal Token[] Tokens => text.Tokens;

    internal SourceReader Sources => sources;

    internal CueLexicon Cues => cues;

    internal ComplementReader Complements { get; } = new(text, sources);

    internal ContentEnd Ends { get; } = new(text, sources, cues);

    /// <summary>The quotations in the order in which their cues stand.</summary>
    internal List<Attribution> Found { get; } = [];

    /// <summary>The first quotation of the sentence that is being read; a sentence's cut-off part goes on with those before.</summary>
    internal int First { get; set; }
}
