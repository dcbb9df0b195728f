using System.Globalization;
using System.Text;

namespace Briefing.Fuzzing.Running;

/// <summary>The faults of a run: each signature is told once, and the first inputs that show it are saved.</summary>
internal sealed class FaultLog(string folder, TextWriter output)
{
    private const int SavedPerSignature = 3;
    private const int LongestDetail = 2_000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(string target, string ending, long input, byte[] bytes, Fault fault)
    {
        var signature = $"{target}: {fault.Signature}";
        var count = _counts[signature] = _counts.GetValueOrDefault(signature) + 1;
        if (count > SavedPerSignature) return;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Name(signature)}-{input}{ending}"));
        File.WriteAllBytes(path, bytes);
        var detail = fault.Detail.Length > LongestDetail ? fault.Detail[..LongestDetail] + " …" : fault.Detail;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"FAULT {signature}{Environment.NewLine}  input {input}, {bytes.Length} bytes, saved as {path}{Environment.NewLine}  {detail}"));
        output.Flush();
    }

    private static string Name(string signature)
    {
        var name = new StringBuilder();
        foreach (var c in signature)
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        return name.ToString(0, Math.Min(name.Length, 80)).Trim('-');
    }
}
