namespace Briefing.Fuzzing.Checks;

/// <summary>A refusal is one sentence for a curator: it names the file and is safe to print.</summary>
internal static class RefusalCheck
{
    private const int Longest = 600;

    public static void Run(string message, string file)
    {
        Promise.That(message.StartsWith(file, StringComparison.Ordinal), "refusal names the file", $"{message}");
        Promise.That(message.EndsWith('.'), "refusal is a sentence", $"{message}");
        Promise.That(message.Length <= Longest, "refusal is short", $"{message.Length} characters: {message}");
        Promise.That(!message.Any(char.IsControl), "refusal is one printable line", $"{message}");
    }
}
