namespace Briefing.Knowledge.Documents;

/// <summary>The page of a printed document that an offset stands on.</summary>
public static class PageNumber
{
    /// <summary>
    /// The page, from 1, for a text in which a form feed ends each page, as <c>pdftotext</c> writes it; null for a text without
    /// form feeds. It follows from the text alone, so that it is the same for as long as the text is kept.
    /// </summary>
    public static int? At(string text, int offset) =>
        text.Contains('\f', StringComparison.Ordinal) ? text.AsSpan(0, offset).Count('\f') + 1 : null;
}
