using System.CommandLine;

namespace Briefing.Host.Commands.Curation;

/// <summary>The options of <c>facts suggest</c>: what is wanted, and what becomes of suggestions made before.</summary>
internal sealed class SuggestOptions
{
    internal SourceOptions Sources { get; } = new();

    internal Option<string?> Speaker { get; } = new("--speaker") { Description = "Only words of this person; a part of the name will do.", HelpName = "NAME" };

    internal Option<string[]> About { get; } = new("--about") { Description = "Only quotations on this; may be given several times.", HelpName = "WORDS" };

    internal Option<string?> Document { get; } = new("--document") { Description = "Only from this document.", HelpName = "ID" };

    internal Option<int?> Most { get; } = new("--most") { Description = "How many. Default: 10.", HelpName = "NUMBER" };

    internal Option<string[]> Accept { get; } = new("--accept") { Description = "Make facts of these suggestions.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };

    internal Option<string?> Claim { get; } = new("--claim") { Description = "With --accept: the claim in your own words. Default: the speaker and the words.", HelpName = "TEXT" };

    internal Option<string[]> Topics { get; } = new("--topic") { Description = "With --accept: what it is about. Default: whom it concerns.", HelpName = "TOPIC" };

    internal Option<string[]> Refuse { get; } = new("--refuse") { Description = "Never suggest these again, nor what says nearly the same.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };

    internal Option<string?> Author { get; } = CurationAuthor.Option();

    internal Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object a line." };

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[Speaker, About, Document, Most, Accept, Claim, Topics, Refuse, Author, Json]) command.Options.Add(option);
        Sources.AddTo(command);
    }
}
