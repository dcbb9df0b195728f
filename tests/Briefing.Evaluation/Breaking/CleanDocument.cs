using System.Collections.Immutable;

namespace Briefing.Evaluation.Breaking;

/// <summary>What a piece of the clean document is.</summary>
internal enum UnitKind { Title, Byline, Heading, Sentence, Note, Caption, Mark, Furniture }

/// <summary>A piece that must come out of reading whole, or be set aside whole: a sentence, a heading, a note, a running head.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words with single spaces.</param>
internal sealed record Unit(UnitKind Kind, string Text);

/// <summary>A word, and the notes that are marked behind it.</summary>
/// <param name="Text">The word with its stops.</param>
/// <param name="Unit">The index of the unit it belongs to.</param>
/// <param name="Note">The index of the note that is marked behind it; null for most.</param>
internal readonly record struct Word(string Text, int Unit, int? Note = null);

/// <summary>What a paragraph is set as.</summary>
internal enum ParagraphKind { Body, Heading, Item, Caption }

/// <summary>A paragraph, heading, item of a list, or caption.</summary>
internal sealed record Paragraph(ParagraphKind Kind, ImmutableArray<Word> Words);

/// <summary>A document before it is broken.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author.</param>
/// <param name="Body">Its paragraphs.</param>
/// <param name="Notes">Its notes, in the order of their marks.</param>
/// <param name="Units">All that it is made of.</param>
internal sealed record CleanDocument(
    string Title, string Author, ImmutableArray<Paragraph> Body, ImmutableArray<ImmutableArray<Word>> Notes, List<Unit> Units);
