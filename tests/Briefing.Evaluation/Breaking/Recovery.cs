using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Breaking;

/// <summary>What came back of one document.</summary>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Whole">How many came out whole, with nothing more and nothing less.</param>
/// <param name="Read">How many sentences reading gave.</param>
/// <param name="Joined">How many of those hold parts of two pieces that do not belong together.</param>
/// <param name="Notes">How many notes it has.</param>
/// <param name="WholeNotes">How many of them came out whole, in blocks of notes.</param>
/// <param name="Marks">How many marks it has.</param>
/// <param name="Tied">How many of them are tied to their own note.</param>
/// <param name="Lost">How many characters of its sentences, headings and notes were set aside.</param>
/// <param name="Kept">How many characters of furniture were not.</param>
/// <param name="Furniture">How many characters of furniture there are.</param>
internal readonly record struct Recovery(
    int Sentences, int Whole, int Read, int Joined, int Notes, int WholeNotes, int Marks, int Tied, int Lost, int Kept, int Furniture)
{
    public static Recovery operator +(Recovery a, Recovery b) => new(
        a.Sentences + b.Sentences, a.Whole + b.Whole, a.Read + b.Read, a.Joined + b.Joined, a.Notes + b.Notes, a.WholeNotes + b.WholeNotes,
        a.Marks + b.Marks, a.Tied + b.Tied, a.Lost + b.Lost, a.Kept + b.Kept, a.Furniture + b.Furniture);

    internal double WholeShare => Sentences == 0 ? 1 : (double)Whole / Sentences;

    internal double JoinedShare => Read == 0 ? 0 : (double)Joined / Read;
}
