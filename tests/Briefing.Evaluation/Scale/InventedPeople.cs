namespace Briefing.Evaluation.Scale;

/// <summary>Somebody who does not exist.</summary>
/// <param name="Name">First name and surname.</param>
/// <param name="Surname">The surname alone.</param>
/// <param name="Office">What they are, without an article.</param>
internal sealed record InventedPerson(string Name, string Surname, string Office);

/// <summary>People for invented documents: a few who are everywhere and many who are named once or twice, as in newspapers.</summary>
internal sealed class InventedPeople
{
    private static readonly string[] First =
    [
        "Mara", "Jon", "Eleni", "Piet", "Rhea", "Ion", "Sofie", "Tomas", "Ines", "Karel", "Dalia", "Henrik", "Oksana", "Luc", "Priya", "Anton",
        "Greta", "Milan", "Yara", "Stefan", "Nadia", "Oskar", "Lena", "Ruben", "Vera", "Emil", "Talia", "Viktor", "Hana", "Joris", "Alma", "Felix",
    ];

    private static readonly string[] Opening = ["Vel", "Tam", "Vas", "Aal", "Sol", "Pet", "Lin", "Kor", "Bran", "Dor", "Fen", "Gal", "Hol", "Jar", "Mer", "Nor", "Ost", "Rad", "Sev", "Tor"];
    private static readonly string[] Middle = ["", "a", "e", "ili", "o", "ur", "en", "ar", "is", "ov"];
    private static readonly string[] Ending = ["den", "mov", "berg", "cu", "ras", "nik", "sen", "dal", "ley", "mann", "ek", "ova", "strand", "wick", "lund"];

    private static readonly string[] Offices =
    [
        "harbour master", "deputy mayor", "ferry captain", "fisheries minister", "bridge engineer", "council treasurer", "energy commissioner", "border inspector",
        "school inspector", "hospital director", "transport minister", "water board chair", "museum curator", "union leader", "lighthouse keeper", "budget spokesman",
    ];

    private readonly InventedPerson[] _people;
    private readonly double[] _cumulated;

    internal InventedPeople(Random random, int count)
    {
        _people = new InventedPerson[count];
        _cumulated = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var surname = Opening[random.Next(Opening.Length)] + Middle[random.Next(Middle.Length)] + Ending[random.Next(Ending.Length)];
            _people[i] = new InventedPerson($"{First[random.Next(First.Length)]} {surname}", surname, Offices[random.Next(Offices.Length)]);
            _cumulated[i] = sum += 1.0 / (i + 1); // Zipf's law
        }
    }

    internal InventedPerson Pick(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return _people[Math.Min(at < 0 ? ~at : at, _people.Length - 1)];
    }
}
