using Microsoft.Data.Sqlite;

namespace Verbatim.Storage;

/// <summary>One statement, prepared once and run for every row: a third of the time that Dapper takes for the turns of an episode.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    /// <param name="names">The statement's parameters in the order in which <see cref="Run"/> takes their values.</param>
    public Insert(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        parameters = new SqliteParameter[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            parameters[i] = new SqliteParameter { ParameterName = names[i] };
            command.Parameters.Add(parameters[i]);
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    /// <summary>For a statement that returns the new row's id.</summary>
    public long RunForId(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            parameters[i].Value = values[i] ?? DBNull.Value;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => command.Dispose();
}
