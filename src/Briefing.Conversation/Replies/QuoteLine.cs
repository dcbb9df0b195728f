namespace Briefing.Conversation.Replies;

/// <summary>
/// How one quote is presented, the same in a terminal, a card and a page: plain text in pieces, worded by <c>dialogs/*.lg</c>.
/// Quotation marks stand only around words that the source gives as the speaker's own.
/// </summary>
/// <param name="Intro">Who reports it and, for direct speech, who speaks; ends in a colon.</param>
/// <param name="Text">The sentence as it stands; in quotation marks where all of it is the speaker's own and the source sets none (a transcript).</param>
/// <param name="Badge">Who speaks and in whose words the sentence is: direct, mixed, indirect, or the author's own.</param>
/// <param name="SourceLine">Title, reporter, and the days it was said and published on, "not known" where one is not; practice notes and summaries are called so.</param>
public sealed record QuoteLine(string Intro, string Text, string Badge, string SourceLine);
