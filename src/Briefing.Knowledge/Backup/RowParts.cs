using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Cuts rows into parts of JSON lines, so that no section, however long, is ever held whole: a line with the names of the
/// columns, then one array a line.
/// </summary>
/// <param name="columns">The names of the columns.</param>
/// <param name="next">Writes the next row as a JSON array; false where there is none.</param>
internal sealed class RowParts(IReadOnlyList<string> columns, Func<Utf8JsonWriter, bool> next)
{
    /// <summary>A part ends with the row that brings it to this many bytes.</summary>
    private const int PartBytes = 4 << 20;

    private readonly ArrayBufferWriter<byte> _lines = new(PartBytes + (1 << 16));
    private bool _isDone;

    /// <summary>How many rows were written so far.</summary>
    internal long Count { get; private set; }

    /// <summary>The next part; null where no row is left.</summary>
    internal byte[]? Next()
    {
        if (_isDone) return null;
        _lines.ResetWrittenCount();
        // Nothing of this JSON goes into a page; names and texts stay readable.
        using var json = new Utf8JsonWriter(_lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        Header(json);
        var before = Count;
        while (!_isDone && _lines.WrittenCount < PartBytes)
        {
            if (next(json)) EndLine(json);
            else _isDone = true;
        }

        return Count == before ? null : _lines.WrittenSpan.ToArray();
    }

    private void Header(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var column in columns) json.WriteStringValue(column);
        json.WriteEndArray();
        EndLine(json);
        Count--;
    }

    private void EndLine(Utf8JsonWriter json)
    {
        json.Flush();
        json.Reset();
        _lines.Write("\n"u8);
        Count++;
    }
}
