namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Groups lines that may begin notes: those that follow each other, as notes at the foot of a page or at the end do.</summary>
internal static class NoteBlocks
{
    /// <summary>How many groups may be open at once: a number at the beginning of a line inside a note begins one of its own.</summary>
    private const int MostOpen = 4;

    public static List<List<NoteStart>> Of(List<NoteStart> starts, PageFurniture furniture)
    {
        var blocks = new List<List<NoteStart>>();
        foreach (var start in starts)
        {
            var open = -1;
            for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - MostOpen) && open < 0; i--)
                if (Follows(blocks[i], start, furniture)) open = i;
            if (open >= 0) blocks[open].Add(start);
            else blocks.Add([start]);
        }

        var bullets = Bullets(blocks);
        blocks.RemoveAll(bullets.Contains);
        return blocks;
    }

    /// <summary>A sign that stands before line after line is the bullet of a list.</summary>
    private static HashSet<List<NoteStart>> Bullets(List<List<NoteStart>> blocks)
    {
        var bullets = new HashSet<List<NoteStart>>();
        var last = new Dictionary<string, List<NoteStart>>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block[0].Style != NoteStyle.Sign) continue;
            if (last.TryGetValue(block[0].Label, out var before) && IsNear(before[0], block[0])) bullets.UnionWith([before, block]);
            last[block[0].Label] = block;
        }

        return bullets;
    }

    private static bool IsNear(NoteStart a, NoteStart b) => a.Chunk == b.Chunk || a.Label == "*" && Math.Abs(a.Chunk - b.Chunk) == 1 && a.Line + b.Line == 0;

    private static bool Follows(List<NoteStart> block, NoteStart next, PageFurniture furniture)
    {
        var last = block[^1];
        if (last.Style != next.Style) return false;
        if (next.Style == NoteStyle.Sign ? block.Exists(start => start.Label == next.Label) : next.Number != last.Number + 1) return false;
        if (last.Chunk == next.Chunk) return true;
        if (next.Line > 0) return false;
        for (var between = last.Chunk + 1; between < next.Chunk; between++)
            if (!furniture[between]) return false;
        return true;
    }
}
