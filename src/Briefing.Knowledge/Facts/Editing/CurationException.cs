namespace Briefing.Knowledge.Facts.Editing;

/// <summary>What a curator asked cannot be done. The message is one line and says what to do.</summary>
public sealed class CurationException(string message, Exception? cause = null) : Exception(message, cause);
