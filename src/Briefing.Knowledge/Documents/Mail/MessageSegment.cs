namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Whose words a stretch of a message is.</summary>
internal enum SegmentKind
{
    /// <summary>The sender's own.</summary>
    Own,

    /// <summary>Another writer's, whom the sender quotes.</summary>
    Quoted,

    /// <summary>A line that says who is quoted, the head of a message inside, or a signature: kept, not quoted.</summary>
    Apparatus,
}

/// <summary>A stretch of a message.</summary>
/// <param name="Kind">Whose words it is.</param>
/// <param name="Text">The words, or the HTML that they stand in.</param>
/// <param name="IsHtml">Which of both.</param>
/// <param name="Writer">For words of another, the writer; null where nobody is named.</param>
internal sealed record MessageSegment(SegmentKind Kind, string Text, bool IsHtml, string? Writer = null)
{
    /// <summary>Whether another is named whose words these are; an address names nobody.</summary>
    public bool IsAnothers => Kind == SegmentKind.Quoted && Writer is not null && !Writer.Contains('@', StringComparison.Ordinal);
}

/// <summary>The head of a message that stands inside another: "From: … Date: … Subject: …".</summary>
/// <param name="Writer">Who wrote it: the name, or else the address.</param>
/// <param name="Sent">The day it was sent; null where that is not told.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="IsForwarded">Whether it was sent on, and so is what the message is about; else it is what is answered.</param>
internal sealed record InnerHead(string Writer, DateOnly? Sent, string? Subject, bool IsForwarded);
