namespace Briefing.Knowledge.Quotations;

/// <summary>A fault in <c>cues.yaml</c> or <c>people.yaml</c>.</summary>
/// <param name="file">The file, as a path.</param>
/// <param name="line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="fault">What is wrong and what to do.</param>
public sealed class LexiconException(string file, int line, string fault)
    : Exception(line > 0 ? FormattableString.Invariant($"{file}({line}): {fault}") : $"{file}: {fault}")
{
    /// <summary>The file, as a path.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;
}
