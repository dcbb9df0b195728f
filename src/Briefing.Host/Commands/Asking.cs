using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Host.Contract;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands;

/// <summary>Asks the bot and prints what it says, as text or as one JSON object a line.</summary>
internal sealed class Asking(IBot bot, Terminal terminal, bool asJson)
{
    /// <summary>The conversation of whoever sits at the terminal.</summary>
    private const string Session = "cli:terminal";

    internal async Task OneAsync(string question, CancellationToken cancellation) =>
        await AnswerAsync(null, question, Session, cancellation);

    /// <summary>Answers every line in order; a bad one yields an error and the rest go on.</summary>
    internal async Task FileAsync(IEnumerable<string> lines, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var text in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            var (line, error) = QuestionLine.Parse(text);
            if (line is null)
            {
                Fault(error!, number);
                continue;
            }

            var conversation = line.Conversation is { } shared
                ? "cli:file:" + shared
                : string.Create(CultureInfo.InvariantCulture, $"cli:line:{number}");
            if (!asJson) terminal.Output.WriteLine($"> {line.Question}".ForTerminal());
            await AnswerAsync(line.Id, line.Question, conversation, cancellation);
        }
    }

    /// <summary>The first question that is piped in.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    internal static async Task<string> FirstPipedAsync(Terminal terminal, CancellationToken cancellation)
    {
        while (await terminal.Input.ReadLineAsync(cancellation) is { } line)
            if (!string.IsNullOrWhiteSpace(line)) return line;
        throw new CommandFailure("There is no question; write it after `ask`, in quotation marks.", CommandFailure.WrongUsage);
    }

    /// <summary>Answers what is piped in, one question a line, as one conversation.</summary>
    /// <param name="first">The first question, read already.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task PipedAsync(string first, CancellationToken cancellation)
    {
        for (var line = first; line is not null; line = await terminal.Input.ReadLineAsync(cancellation))
            if (!string.IsNullOrWhiteSpace(line)) await AnswerAsync(null, line, Session, cancellation);
    }

    /// <summary>A conversation at the terminal, until <c>exit</c> or the end of the input.</summary>
    internal async Task LoopAsync(StoreSnapshot snapshot, CancellationToken cancellation)
    {
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{snapshot.Documents.Length} documents, {snapshot.Statements.Length} statements. Ask a question, or type help; exit ends."));
        while (true)
        {
            terminal.Output.Write("\n> ");
            var line = await terminal.Input.ReadLineAsync(cancellation);
            if (line is null || line.Trim().ToLowerInvariant() is "exit" or "quit") return;
            if (!string.IsNullOrWhiteSpace(line)) await AnswerAsync(null, line, Session, cancellation);
        }
    }

    private async Task AnswerAsync(JsonElement? id, string question, string conversation, CancellationToken cancellation)
    {
        var began = terminal.Time.GetTimestamp();
        var reply = await bot.RespondAsync(new Turn(conversation, question, terminal.Time.GetUtcNow()), cancellation);
        var elapsed = terminal.Time.GetElapsedTime(began);
        if (asJson) terminal.Output.WriteLine(JsonSerializer.Serialize(AnswerLines.From(id, question, reply, elapsed), ContractJson.Lines.AnswerLine));
        else terminal.Output.WriteLine(ReplyText.Render(reply).ForTerminal() + "\n");
    }

    private void Fault(ErrorLine error, int number)
    {
        if (asJson) terminal.Output.WriteLine(JsonSerializer.Serialize(error with { Line = number }, ContractJson.Lines.ErrorLine));
        else terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"briefing-bot: line {number}: {error.Error}"));
    }
}
