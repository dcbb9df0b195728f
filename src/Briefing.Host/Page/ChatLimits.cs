namespace Briefing.Host.Page;

/// <summary>How much the page's doors take.</summary>
internal static class ChatLimits
{
    /// <summary>The longest question, in UTF-16 code units: ten times the longest that makes sense.</summary>
    internal const int QuestionLength = 2000;

    /// <summary>The largest body of <c>POST /api/chat</c>, in bytes: room for the longest question, each unit escaped.</summary>
    internal const int BodyBytes = 16 * 1024;

    /// <summary>What a longer question is answered with.</summary>
    internal const string TooLong = "That question is longer than 2000 characters. Ask one thing at a time.";
}
