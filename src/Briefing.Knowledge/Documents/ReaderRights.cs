namespace Briefing.Knowledge.Documents;

/// <summary>How much of a source the reader may show, as <c>sources.yaml</c> says under <c>reader</c>.</summary>
public static class ReaderRights
{
    /// <summary>The whole text, to whoever may open the page.</summary>
    public const string Whole = "whole";

    /// <summary>The quote with what stands around it, and no more to anybody.</summary>
    public const string Context = "context";

    /// <summary>Whether a word is one of the two.</summary>
    public static bool IsOne(string word) => word is Whole or Context;
}
