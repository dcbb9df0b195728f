namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>What a program may use up before it is stopped.</summary>
/// <param name="Time">The longest it may run.</param>
/// <param name="Processor">The most seconds of one processor it may use, where the system can limit that.</param>
/// <param name="Memory">The most bytes of memory it may ask for, where the system can limit that.</param>
/// <param name="Output">The most bytes that are taken from it.</param>
internal sealed record ProgramLimits(TimeSpan Time, int Processor, long Memory, long Output)
{
    /// <summary>Far more than a book of a thousand pages takes.</summary>
    public static ProgramLimits ForDocuments { get; } = new(TimeSpan.FromSeconds(120), 60, 1L << 30, 128L << 20);
}
