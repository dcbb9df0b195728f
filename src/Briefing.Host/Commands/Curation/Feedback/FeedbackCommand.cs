using System.CommandLine;

namespace Briefing.Host.Commands.Curation.Feedback;

/// <summary><c>feedback</c>: what users say of answers, for curators.</summary>
internal static class FeedbackCommand
{
    internal static Command Create(Terminal terminal) => new("feedback", "Read what users say of answers, and put it right.")
    {
        FeedbackListCommand.Create(terminal),
        FeedbackShowCommand.Create(terminal),
        FeedbackDoneCommand.Create(terminal),
    };
}
