namespace Briefing.Knowledge.Documents;

/// <summary>
/// A file cannot be read as a document. The message is one sentence for its curator: what is wrong and what to do; a printable
/// line, whatever words of the file it repeats.
/// </summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public UnreadableDocumentException(string message) : base(PrintableLine.Of(message))
    {
    }

    /// <summary>Makes the exception with its message and what caused it.</summary>
    public UnreadableDocumentException(string message, Exception cause) : base(PrintableLine.Of(message), cause)
    {
    }
}
