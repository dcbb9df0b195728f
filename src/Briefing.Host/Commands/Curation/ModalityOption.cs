using System.CommandLine;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>--modality</c>: how firmly the document gives words to somebody, in the curator's judgement.</summary>
internal static class ModalityOption
{
    private static readonly string Names = string.Join(", ", Enum.GetValues<Modality>().Select(SpeechNames.Of));

    internal static Option<string?> Create(string description) => new("--modality") { Description = description + Names + ".", HelpName = "NAME" };

    /// <summary>The name as facts.yaml has it; null for none.</summary>
    /// <exception cref="CommandFailure">There is no such modality.</exception>
    internal static string? Read(string? name) => OneText.OrNull(name) is not { } text ? null
        : SpeechNames.ModalityOf(text) is { } modality ? SpeechNames.Of(modality)
        : throw new CommandFailure($"--modality {text} is not known; known are {Names}.", CommandFailure.WrongUsage);
}
