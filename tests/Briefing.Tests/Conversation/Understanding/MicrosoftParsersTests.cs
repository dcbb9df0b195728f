using System.Diagnostics;
using Briefing.Conversation.Replies.Lg;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Tests.Conversation.Understanding;

/// <summary>The files of dialogs/ are a subset of Bot Framework's formats: its own parsers must accept them and find the same in them.</summary>
public sealed class MicrosoftParsersTests
{
    private static readonly string Dialogs = Path.Combine(Requires.Repository(), "dialogs");
    private static readonly string Checker = Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Conversation/Understanding/MicrosoftParsers");

    [SkippableFact]
    public void DialogFiles_ReadByBotFramework_AreAcceptedWithTheSameNames()
    {
        var node = Requires.Program("node");
        if (!Directory.Exists(Path.Combine(Checker, "node_modules")))
        {
            var npm = Requires.Program("npm");
            Requires.Met(Run(npm, "ci --no-audit --no-fund").ExitCode == 0, "npm cannot fetch the parsers of Bot Framework");
        }

        var lines = Run(node, $"check.js \"{Dialogs}\"").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1].Trim());

        found.Keys.Order().ShouldBe(Directory.EnumerateFiles(Dialogs).Select(path => Path.GetFileName(path)!).Where(name => name.EndsWith(".lu") || name.EndsWith(".lg")).Order());
        foreach (var (name, verdict) in found) verdict.ShouldBe($"ok {Names(name)}".Trim(), name);
    }

    private static string Names(string file)
    {
        var text = File.ReadAllText(Path.Combine(Dialogs, file));
        var names = file.EndsWith(".lu")
            ? LuParser.Parse(file, text).Intents.Select(intent => intent.Name)
            : LgParser.Parse(file, text).Select(template => template.Name);
        return string.Join(',', names.Order(StringComparer.Ordinal));
    }

    private static (int ExitCode, string Output) Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
            { WorkingDirectory = Checker, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
