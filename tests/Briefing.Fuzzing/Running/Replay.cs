using Briefing.Fuzzing.Targets;

namespace Briefing.Fuzzing.Running;

/// <summary>Looks at one saved input again; and makes it as small as it can be with the same fault.</summary>
internal static class Replay
{
    public static int Run(string file, IReadOnlyList<string> formats, bool reduce, TimeProvider time, TextWriter output)
    {
        using var targets = new FuzzTargets(time);
        var target = targets.Named(formats).FirstOrDefault(target => formats.Count > 0 || target.Ending == Path.GetExtension(file))
            ?? throw new FormatException($"no format is known for {file}; name one with --format");
        var input = File.ReadAllBytes(file);
        var trial = Trial.Run(target, input, thorough: true);
        output.WriteLine($"{input.Length} bytes, {trial.Time.TotalMilliseconds:0} ms, {trial.Memory >> 10} KB allocated: {(trial.Refused ? "refused" : "read")}");
        if (trial.Fault is not { } fault) return 0;
        output.WriteLine(fault.Signature);
        output.WriteLine(fault.Detail);
        if (!reduce) return 1;
        var reduced = Reduction.Of(input, bytes => Trial.Run(target, bytes, thorough: true).Fault?.Signature == fault.Signature);
        var path = Path.ChangeExtension(file, ".reduced" + Path.GetExtension(file));
        File.WriteAllBytes(path, reduced);
        output.WriteLine($"{reduced.Length} bytes do the same: {path}");
        output.WriteLine(Trial.Run(target, reduced, thorough: true).Fault?.Detail);
        return 1;
    }
}
