namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>Where somebody is led after signing in: to a page of this host, whatever an address asks for.</summary>
internal static class LocalPath
{
    private const int Longest = 2000;

    /// <summary>The path, where it is one of this host; else the first page.</summary>
    internal static string Of(string? path) =>
        path is { Length: > 0 and <= Longest } && path[0] == '/' && !(path.Length > 1 && path[1] is '/' or '\\')
        && !path.Any(char.IsControl) && !path.StartsWith(SignInRoutes.Path, StringComparison.OrdinalIgnoreCase) ? path : "/";
}
