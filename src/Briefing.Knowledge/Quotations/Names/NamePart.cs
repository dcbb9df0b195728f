namespace Briefing.Knowledge.Quotations.Names;

/// <summary>A name as first seen, before it is known who is meant.</summary>
/// <param name="Start">The first token, titles included.</param>
/// <param name="NameStart">The first token of the name.</param>
/// <param name="End">After the last token.</param>
/// <param name="Name">The name as written, without titles.</param>
/// <param name="Listed">The listed name that it is, if it is one.</param>
/// <param name="HasTitle">Whether a title or office stands before it.</param>
/// <param name="IsDoubtful">Whether it is one capital word at the start of a sentence, which may be no name at all.</param>
internal readonly record struct NamePart(int Start, int NameStart, int End, string Name, ListedName? Listed, bool HasTitle, bool IsDoubtful)
{
    /// <summary>Whether the document also writes the word without a capital, so that even a known surname is doubtful here.</summary>
    internal bool IsCommonWord { get; init; }
}
