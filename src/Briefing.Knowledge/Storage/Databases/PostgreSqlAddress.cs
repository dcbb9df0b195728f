using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// Where a PostgreSQL database is and how to log in: keywords (<c>Host=…;Database=…</c>, as Npgsql has them) or an address
/// (<c>postgresql://user@host:5432/database?sslmode=require</c>, as libpq has it). A password that is not in it is taken from
/// <c>PGPASSWORD</c> or the file that <c>PGPASSFILE</c> names. Its text form has neither user nor password.
/// </summary>
public sealed partial class PostgreSqlAddress
{
    /// <summary>The parameters that an address may end with, by what Npgsql calls them.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate", ["sslkey"] = "SSL Key",
        ["application_name"] = "Application Name", ["connect_timeout"] = "Timeout", ["search_path"] = "Search Path",
        ["passfile"] = "Passfile", ["host"] = "Host", ["port"] = "Port", ["target_session_attrs"] = "Target Session Attributes",
        ["channel_binding"] = "Channel Binding", ["options"] = "Options", ["pool_max_conns"] = "Maximum Pool Size",
    };

    private const int KeepAliveSeconds = 30;

    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgreSqlAddress(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>Whether a password is written in it.</summary>
    public bool HasPassword => !string.IsNullOrEmpty(_settings.Password) || !string.IsNullOrEmpty(_settings.SslPassword);

    /// <summary>The schema its tables stand in: the first of the search path; null for the user's default, mostly <c>public</c>.</summary>
    internal string? Schema => _settings.SearchPath?.Split(',')[0].Trim() is { Length: > 0 } first ? first : null;

    /// <summary>The same in keywords, with the password where there is one. Not to be shown or logged.</summary>
    internal string ConnectionString => _settings.ConnectionString;

    /// <summary>Whether a text that names a store is meant as the address of a PostgreSQL database rather than as a path.</summary>
    public static bool IsMeant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Scheme(text) is not null || HostKeyword().IsMatch(text);
    }

    /// <summary>Reads an address. The message of an error repeats nothing of it, since a password may be in it.</summary>
    /// <exception cref="StoreException">It is neither of the two forms, or has a keyword that is not known.</exception>
    public static PostgreSqlAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var settings = Scheme(text) is { } scheme ? OfAddress(text[scheme.Length..]) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(settings.Host)) throw new FormatException("it names no host");
            if (string.IsNullOrEmpty(settings.Database)) throw new FormatException("it names no database");
            settings.ApplicationName ??= "briefing-bot";
            if (!settings.Host.Contains('/', StringComparison.Ordinal)) // a socket of this machine has none of it
            {
                settings.TcpKeepAlive = true; // who only listens would never notice that the other side is gone
                if (settings.TcpKeepAliveTime == 0) settings.TcpKeepAliveTime = KeepAliveSeconds;
            }

            return new PostgreSqlAddress(settings);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The cause is left out: its message may repeat what was written.
            var why = e is FormatException ? e.Message : "a keyword or value of it is not known";
            throw new StoreException(StoreFault.Unusable,
                $"The address of the PostgreSQL database cannot be read: {why}. Write Host=HOST;Database=NAME;Username=USER or postgresql://USER@HOST:5432/NAME.");
        }
    }

    /// <summary>Host, port, database and schema.</summary>
    public override string ToString()
    {
        var port = _settings.Port == NpgsqlConnection.DefaultPort || _settings.Host!.Contains(':', StringComparison.Ordinal)
            ? "" : ":" + _settings.Port.ToString(CultureInfo.InvariantCulture);
        return $"{_settings.Host}{port}/{_settings.Database}{(Schema is { } schema ? $" ({schema})" : "")}";
    }

    private static string? Scheme(string text) =>
        new[] { "postgresql://", "postgres://" }.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static NpgsqlConnectionStringBuilder OfAddress(string rest)
    {
        var settings = new NpgsqlConnectionStringBuilder();
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
        {
            foreach (var pair in rest[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                if (pair.Split('=', 2) is not [var name, var value]) throw new FormatException("what stands behind its ? is not NAME=VALUE");
                if (!Parameters.TryGetValue(name, out var keyword)) throw new FormatException("a parameter behind its ? is not known");
                settings[keyword] = Value(Uri.UnescapeDataString(value), name);
            }

            rest = rest[..query];
        }

        if (rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash)
        {
            if (rest[(slash + 1)..] is { Length: > 0 } database) settings.Database = Uri.UnescapeDataString(database);
            rest = rest[..slash];
        }

        if (rest.LastIndexOf('@') is >= 0 and var at)
        {
            var user = rest[..at].Split(':', 2);
            settings.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length == 2) settings.Password = Uri.UnescapeDataString(user[1]);
            rest = rest[(at + 1)..];
        }

        if (rest.Length > 0) Hosts(settings, rest);
        return settings;
    }

    /// <summary>One host, or several with commas between them, each with its port where it has one.</summary>
    private static void Hosts(NpgsqlConnectionStringBuilder settings, string hosts)
    {
        var last = hosts[(hosts.LastIndexOf(']') + 1)..];
        if (!hosts.Contains(',', StringComparison.Ordinal) && last.LastIndexOf(':') is >= 0 and var colon)
        {
            if (!int.TryParse(last.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
                throw new FormatException("its port is not a number");
            settings.Port = port;
            hosts = hosts[..^(last.Length - colon)];
        }

        settings.Host = Uri.UnescapeDataString(hosts).Trim('[', ']');
    }

    /// <summary>libpq writes <c>verify-full</c>, Npgsql <c>VerifyFull</c>; likewise for the others.</summary>
    private static string Value(string value, string name) =>
        name is "sslmode" or "channel_binding" ? value.Replace("-", "", StringComparison.Ordinal) : value;

    [GeneratedRegex(@"(?:^|;)\s*(?:Host|Server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostKeyword();
}
