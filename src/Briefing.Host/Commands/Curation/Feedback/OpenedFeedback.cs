using System.CommandLine;
using System.Globalization;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Feedback.Storage;
using Briefing.Host.Serving;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands.Curation.Feedback;

/// <summary>A store whose feedback is looked at; its documents are not read again.</summary>
internal sealed class OpenedFeedback : IDisposable
{
    private readonly OpenedBriefing _opened;
    private readonly StoreChoice _choice;

    private OpenedFeedback(OpenedBriefing opened, StoreChoice choice) => (_opened, _choice, Given) = (opened, choice, SqlFeedback.Open(opened.Database));

    internal IFeedback Given { get; }

    internal IFactStore Store => _opened.Store;

    /// <summary>The options that name these sources, for commands that a curator copies.</summary>
    internal string Options => string.Concat(_choice.Sources.Select(source => $" --sources {OpenedCuration.Quoted(source)}"));

    internal static OpenedFeedback Open(ParseResult parsed, SourceOptions sources, Terminal terminal)
    {
        var choice = sources.Read(parsed);
        if (!choice.Exists) throw new CommandFailure($"There is no store {choice.StoreName} yet, so nobody has said anything of its answers.");
        var opened = OpenedBriefing.Open(choice, terminal, keepsState: true);
        try
        {
            return new OpenedFeedback(opened, choice);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The feedback of a number.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    internal KeptFeedback Find(string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Given.Find(id) is { } found ? found
            : throw new CommandFailure($"There is no feedback {number}; `briefing-bot feedback list --all` shows the numbers.");

    /// <inheritdoc/>
    public void Dispose() => _opened.Dispose();
}
