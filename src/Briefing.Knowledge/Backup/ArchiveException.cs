using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Backup;

/// <summary>A backup cannot be written or restored. The message says what to do and fits on one line.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="cause">What caused it; null for nothing else.</param>
public sealed class ArchiveException(string message, Exception? cause = null) : Exception(PrintableLine.Of(message), cause);
