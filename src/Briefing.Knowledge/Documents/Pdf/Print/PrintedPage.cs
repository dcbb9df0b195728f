namespace Briefing.Knowledge.Documents.Pdf.Print;

/// <summary>A word as it is printed.</summary>
/// <param name="Text">Its characters, without white space.</param>
/// <param name="Box">Where it stands; its height is that of its font.</param>
internal readonly record struct PrintedWord(string Text, Box Box);

/// <summary>Words that the extraction found side by side.</summary>
/// <param name="Block">The number of the block it belongs to, from 0, on its page.</param>
/// <param name="Words">The words, at least one, from left to right.</param>
internal sealed record PrintedLine(int Block, List<PrintedWord> Words);

/// <summary>A page.</summary>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">Its lines in the order of the extraction.</param>
internal sealed record PrintedPage(double Width, double Height, List<PrintedLine> Lines);

/// <summary>What a file says of itself in its properties; null where it says nothing.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">The author or authors, as one text.</param>
/// <param name="Creator">The program it was written with.</param>
/// <param name="Producer">The program that made the PDF.</param>
/// <param name="Created">The day it was made.</param>
internal sealed record FileProperties(string? Title, string? Author, string? Creator, string? Producer, DateOnly? Created);

/// <summary>A printed document.</summary>
/// <param name="Properties">What the file says of itself.</param>
/// <param name="Pages">Its pages.</param>
internal sealed record PrintedDocument(FileProperties Properties, List<PrintedPage> Pages);
