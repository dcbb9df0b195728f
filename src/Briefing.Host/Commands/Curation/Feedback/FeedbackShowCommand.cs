using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Replies;
using Briefing.Host.Contract;
using Briefing.Host.Serving;
using Briefing.Knowledge.Documents;

namespace Briefing.Host.Commands.Curation.Feedback;

/// <summary><c>feedback show</c>: one piece of feedback with the quotes that were shown, and what a curator can do about it.</summary>
internal static class FeedbackShowCommand
{
    private const string Indent = "        ";

    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var number = new Argument<string>("NUMBER") { Description = "Its number, as `feedback list` shows it." }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("show", "Show one piece of feedback, the quotes it is about, and what can be done.") { number, json };
        sources.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using var opened = OpenedFeedback.Open(parsed, sources, terminal);
            var one = opened.Find(parsed.GetRequiredValue(number));
            if (parsed.GetValue(json)) terminal.Output.WriteLine(JsonSerializer.Serialize(FeedbackLine.Of(one), ContractJson.Lines.FeedbackLine));
            else
                foreach (var line in Lines(one, opened)) terminal.Output.WriteLine(line.ForTerminal());
            return Task.FromResult(0);
        });
        return command;
    }

    private static IEnumerable<string> Lines(KeptFeedback one, OpenedFeedback opened)
    {
        yield return FeedbackListCommand.Line(one);
        if (one.Note.Length > 0) yield return $"{Indent}noted: {one.Note}";
        yield return $"{Indent}given on {one.Channel}{(one.Answer is { } known ? string.Create(CultureInfo.InvariantCulture, $"; answered as {known.Intent} from version {known.StoreVersion} of the store, which is at {opened.Store.Version} now") : "")}";
        foreach (var place in one.Answer?.Quotes ?? [])
        {
            var quote = Quote(place, opened);
            yield return $"{Indent}{quote.Words}";
            yield return $"{Indent}{quote.Link}";
        }

        if (one.Done is null)
            foreach (var line in Advice(one, opened)) yield return line;
    }

    /// <summary>The quote as its place in the store has it; the place was a stranger's, and may be no place at all.</summary>
    private static (string Words, string Link, bool IsThere) Quote(string place, OpenedFeedback opened)
    {
        var parts = place.Split('/');
        var link = parts.Length == 3 ? $"{ReaderLink.ForDocument(PublicAddress.Configured(), parts[0])}/{Uri.EscapeDataString(parts[1])}/{parts[2]}#quote" : place;
        return parts.Length == 3 && parts[1].Length >= 6 && Passage.TryParseLocator(parts[2], out var spans) && opened.Store.Find(parts[0], parts[1]) is { } document
            && spans.All(span => span.End <= document.Text.Value.Length)
            ? ($"“{Passage.Cut(document.Text.Value, spans.AsSpan()).Text}” ({document.Metadata.DisplayTitle})", link, true)
            : ("(the store does not hold this place any more)", link, false);
    }

    private static IEnumerable<string> Advice(KeptFeedback one, OpenedFeedback opened)
    {
        var first = one.Answer?.Quotes.Select(place => Quote(place, opened)).FirstOrDefault(quote => quote.IsThere) ?? default;
        if (one.Kind == FeedbackKind.WrongSpeaker && first.IsThere)
        {
            yield return "";
            yield return "If the words are somebody else's, say whose they are, or take the quote from answers:";
            yield return $"  briefing-bot facts add '{first.Link}' --speaker \"NAME\" --claim \"what it shows, in your words\"{opened.Options}";
            yield return $"  briefing-bot facts hide '{first.Link}' --because \"feedback {one.Id.ToString(CultureInfo.InvariantCulture)}\"{opened.Options}";
        }
        else if (one.Answer is { } answer)
        {
            yield return "";
            yield return "To see what the question is answered with now:";
            yield return $"  briefing-bot ask '{answer.Question.Replace("'", "’", StringComparison.Ordinal)}'{opened.Options}";
        }

        yield return $"Then: briefing-bot feedback done {one.Id.ToString(CultureInfo.InvariantCulture)} --note \"…\"{opened.Options}";
    }
}
