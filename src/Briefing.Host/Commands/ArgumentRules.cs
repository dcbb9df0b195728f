using System.CommandLine;

namespace Briefing.Host.Commands;

/// <summary>Rules that the arguments of every command share.</summary>
internal static class ArgumentRules
{
    /// <summary>Takes a word like <c>--soruces</c> for the misspelt option that it is, not for part of a question or a path.</summary>
    internal static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => IsOption(token.Value)) is { } unknown)
                result.AddError($"There is no option {unknown.Value} here");
        });
        return argument;
    }

    private static bool IsOption(string word) =>
        word.TrimStart('-') is { Length: > 0 } name && word.Length - name.Length is 1 or 2 && char.IsAsciiLetter(name[0]) && !name.Contains(' ', StringComparison.Ordinal);
}
