using System.Globalization;
using System.Security.Cryptography;

namespace Briefing.Fuzzing.Running;

/// <summary>What a run is asked for.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = """
        usage: [--inputs N] [--seconds N] [--seed N] [--format NAME[,NAME...]] [--out FOLDER]     fuzzes all readers in process
               pdfs [--count N] [--seed N] [--out FOLDER]                                       fuzzes PDF files
               calls [--inputs N] [--seconds N] [--seed N] [--captures FOLDER] [--out FOLDER]    calls the running host
               replay FILE [--format NAME] [--reduce]                                           runs one saved input again, or makes it smaller
        The same seed gives the same inputs. Inputs that break something are saved in FOLDER.
        """;

    /// <summary>How many inputs are made at most.</summary>
    public long Inputs { get; init; } = 20_000;

    /// <summary>After how many seconds the run ends, whatever the number of inputs; null for no end.</summary>
    public int? Seconds { get; init; }

    public int Seed { get; init; }

    /// <summary>The names of the targets to run; empty for all.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Where inputs that broke something are saved.</summary>
    public string Out { get; init; } = Path.Combine(Path.GetTempPath(), "briefing-fuzzing");

    /// <summary>A folder of activities as real clients send them, for calls of the host; null for none.</summary>
    public string? Captures { get; init; } = Environment.GetEnvironmentVariable("BRIEFING_SHARED") is { Length: > 0 } shared ? Path.Combine(shared, "captures") : null;

    /// <summary>The first input; those before it were made by a worker that died.</summary>
    public long From { get; init; }

    /// <summary>The journal that a supervised worker writes; null for a supervisor.</summary>
    public string? Journal { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">An option is not known, or has no value; the message says which.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> args)
    {
        var options = new FuzzOptions { Seed = RandomNumberGenerator.GetInt32(int.MaxValue) };
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new FormatException($"{args[i]} needs a value");
            options = args[i] switch
            {
                "--inputs" or "--count" => options with { Inputs = Number(value) },
                "--seconds" => options with { Seconds = (int)Number(value) },
                "--seed" => options with { Seed = (int)Number(value) },
                "--format" => options with { Formats = value.Split(',') },
                "--out" => options with { Out = Path.GetFullPath(value) },
                "--captures" => options with { Captures = Path.GetFullPath(value) },
                "--from" => options with { From = Number(value) },
                "--journal" => options with { Journal = value },
                _ => throw new FormatException($"{args[i]} is not known"),
            };
        }

        return options;
    }

    /// <summary>The command line that a worker is started with.</summary>
    public IEnumerable<string> ToArguments()
    {
        List<string> args =
        [
            "--inputs", Text(Inputs), "--seed", Text(Seed), "--out", Out, "--from", Text(From),
        ];
        if (Seconds is { } seconds) args.AddRange(["--seconds", Text(seconds)]);
        if (Formats.Count > 0) args.AddRange(["--format", string.Join(',', Formats)]);
        if (Journal is not null) args.AddRange(["--journal", Journal]);
        return args;
    }

    private static long Number(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
            ? number : throw new FormatException($"\"{value}\" is no number");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
