using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// The numbered scripts that make the tables of one part of the program, each run once in a database, in order. How far a
/// database has come is kept in its table <c>schema_versions</c>.
/// </summary>
/// <param name="Name">The part: a lower-case word.</param>
/// <param name="Scripts">The scripts in the order of their numbers.</param>
public sealed record MigrationSeries(string Name, ImmutableArray<MigrationScript> Scripts)
{
    /// <summary>The number of the last script; 0 without any.</summary>
    public int Latest => Scripts.IsDefaultOrEmpty ? 0 : Scripts[^1].Number;

    /// <summary>
    /// The scripts embedded in an assembly under a folder: <c>001_what_it_makes.sql</c>, and beside it
    /// <c>001_what_it_makes.postgresql.sql</c> where PostgreSQL needs another wording.
    /// </summary>
    /// <param name="name">The part: a lower-case word.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="folder">The folder as resources name it: <c>Digests.Storage.Migrations.</c></param>
    public static MigrationSeries Embedded(string name, Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var texts = (from resource in assembly.GetManifestResourceNames()
                     let at = resource.IndexOf(folder, StringComparison.Ordinal)
                     where at >= 0
                     select (File: resource[(at + folder.Length)..], Resource: resource)).ToDictionary(StringComparer.Ordinal);
        const string Other = ".postgresql.sql";
        return new(name,
        [
            .. from file in texts.Keys
               where !file.EndsWith(Other, StringComparison.Ordinal)
               let other = file.Replace(".sql", Other, StringComparison.Ordinal)
               let number = int.Parse(file.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture)
               orderby number
               let sql = Read(assembly, texts[file])
               select new MigrationScript(number, sql, texts.TryGetValue(other, out var own) ? Read(assembly, own) : sql),
        ]);
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <summary>One step of a schema, in both dialects.</summary>
/// <param name="Number">Its number, from 1, never used again.</param>
/// <param name="Sqlite">What SQLite runs.</param>
/// <param name="PostgreSql">What PostgreSQL runs.</param>
public sealed record MigrationScript(int Number, string Sqlite, string PostgreSql);
