namespace Briefing.Knowledge.Storage;

/// <summary>A captured text whose hashes were checked down to the captured bytes.</summary>
/// <param name="text">The text.</param>
/// <param name="isUnchanged">Tells, for next to nothing, whether reading it again could only give the same; null where that cannot be told.</param>
public sealed class SealedText(string text, Func<bool>? isUnchanged = null)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether nothing was written to what it was read from since; where not, or where that is not known, it must be read again.</summary>
    public bool IsUnchanged => isUnchanged?.Invoke() == true;
}
