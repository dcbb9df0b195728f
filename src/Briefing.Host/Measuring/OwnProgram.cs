using System.Diagnostics;

namespace Briefing.Host.Measuring;

/// <summary>Starts this program again, as a user would, in a process of its own.</summary>
internal static class OwnProgram
{
    /// <summary>How to start it: the program itself, or <c>dotnet</c> with its library where that is how it was started.</summary>
    internal static ProcessStartInfo With(params ReadOnlySpan<string> arguments)
    {
        var library = typeof(OwnProgram).Assembly.Location;
        var isOwn = Environment.ProcessPath is { } path
            && Path.GetFileNameWithoutExtension(path).Equals(Path.GetFileNameWithoutExtension(library), StringComparison.Ordinal);
        var start = new ProcessStartInfo(isOwn ? Environment.ProcessPath! : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (!isOwn) start.ArgumentList.Add(library);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
