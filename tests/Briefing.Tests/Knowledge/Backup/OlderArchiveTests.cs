using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Storage;
using Microsoft.Data.Sqlite;

namespace Briefing.Tests.Knowledge.Backup;

public sealed class OlderArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Restore_RowsOfTheFirstSchema_AreBroughtToThePresentOne()
    {
        WriteFirstSchema(_folder["old.tar.gz"]);

        StoreImport.Restore(_folder["old.tar.gz"], _folder["new/briefing.db"]).Versions.ShouldBe(1);

        using var store = SqliteFactStore.Open(_folder["new/briefing.db"], new FixedTime());
        store.Version.ShouldBe(5);
        store.ReadState("page:1").ShouldBe("\"a \\u0000 and a quote\"");
        store.AtOneMoment(connection => connection.Scalar("PRAGMA user_version")).ShouldBe((long)Migrations.Latest);
        store.AtOneMoment(connection => connection.Scalar("SELECT set_aside FROM documents")).ShouldBe("[]");
        store.AtOneMoment(connection => connection.Scalar("SELECT at FROM state")).ShouldBe(0.1);
        store.AtOneMoment(connection => connection.Scalar("SELECT hex(claim) FROM facts")).ShouldBe("61FF62");
    }

    /// <summary>A store of the first schema, with values that JSON has no words for.</summary>
    private void WriteFirstSchema(string archive)
    {
        var text = ContentHash.Of("Rain.");
        using var connection = new SqliteConnection($"Data Source={_folder["old.db"]};Pooling=false");
        connection.Open();
        Migrations.Apply(connection, _folder["old.db"], 1);
        connection.Run($"""
            UPDATE store SET version = 5;
            INSERT INTO texts VALUES ('{text}', CAST('Rain.' AS BLOB));
            INSERT INTO documents VALUES (3, 'rain', '{text}', '{text}', 'Decoded', NULL, '{"{}"}', '2025-01-01', 0, 0, 0, 0, '[]');
            INSERT INTO facts VALUES ('/f', 0, 'x', 3, CAST(x'61FF62' AS TEXT), '[]', '', '', '0-5', NULL, NULL, NULL, 'Narration', 'Said', NULL, 'Paragraph', NULL);
            INSERT INTO state VALUES ('page:1', '"a \u0000 and a quote"', 0.1);
            """);
        using var file = File.Create(archive);
        using var writer = new ArchiveWriter(file);
        writer.Head(new ArchiveHead(ArchiveHead.FormatName, 1, Schema: 1));
        writer.Object(ArchiveSections.Captures, text, "Rain."u8.ToArray());
        foreach (var table in ArchiveSections.Tables.Where(table => TableColumns.Of(connection, table).Length > 0))
        {
            using var rows = new TableRows(connection, table);
            writer.Rows(table, new RowParts(rows.Columns, rows.Write));
        }

        writer.Finish([]);
    }
}
