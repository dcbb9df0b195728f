namespace Briefing.Conversation.Understanding;

/// <summary>A fault in one of the files of <c>dialogs/</c>: where it stands, what it is, and what to do about it.</summary>
/// <param name="file">The file's name.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="fault">One or two sentences: what is wrong and what to write instead.</param>
public sealed class DialogFaultException(string file, int line, string fault) : Exception($"{file}, line {line}: {fault}")
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
