using System.Collections.Immutable;

namespace Briefing.Host.Commands.Curation;

/// <summary>Texts that a curator gives on the command line, with white space folded as facts.yaml has it.</summary>
internal static class OneText
{
    /// <exception cref="CommandFailure">There is no text.</exception>
    internal static string Of(string? text, string option) => OrNull(text)
        ?? throw new CommandFailure($"{option} is empty; give it a text between quotation marks.", CommandFailure.WrongUsage);

    internal static string? OrNull(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } folded ? folded : null;

    internal static ImmutableArray<string> All(IEnumerable<string>? texts) => [.. (texts ?? []).Select(OrNull).OfType<string>().Distinct(StringComparer.Ordinal)];
}
