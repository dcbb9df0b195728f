using System.Collections.Immutable;
using System.Text;

namespace Briefing.Evaluation.Breaking;

/// <summary>A document after it was set and extracted, with the way back to what each character was part of.</summary>
/// <param name="Clean">What it was made of.</param>
/// <param name="Text">The text as an extractor would give it.</param>
/// <param name="Origins">For each character, the index of its unit; -1 for white space and line hyphens.</param>
/// <param name="Marks">The marks of notes as they were set.</param>
internal sealed record BrokenDocument(CleanDocument Clean, string Text, int[] Origins, ImmutableArray<SetMark> Marks);

/// <summary>A mark as it was set.</summary>
/// <param name="Label">What it says.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Note">The unit of its note.</param>
internal readonly record struct SetMark(string Label, int At, int Note);

/// <summary>The text that grows, with the unit of each character.</summary>
internal sealed class Sheet(CleanDocument clean)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly ImmutableArray<SetMark>.Builder _marks = ImmutableArray.CreateBuilder<SetMark>();

    internal int Length => _text.Length;

    internal void Add(string text, int unit)
    {
        foreach (var c in text) _origins.Add(char.IsWhiteSpace(c) ? -1 : unit);
        _text.Append(text);
    }

    internal void Add(string text) => Add(text, -1);

    internal void AddMark(string label, string shown, int note)
    {
        _marks.Add(new SetMark(label, _text.Length, note));
        clean.Units.Add(new Unit(UnitKind.Mark, shown));
        Add(shown, clean.Units.Count - 1);
    }

    /// <summary>Something that is no part of the document.</summary>
    internal void AddFurniture(string text)
    {
        clean.Units.Add(new Unit(UnitKind.Furniture, text));
        Add(text, clean.Units.Count - 1);
    }

    internal BrokenDocument ToDocument() => new(clean, _text.ToString(), [.. _origins], _marks.ToImmutable());
}
