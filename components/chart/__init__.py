"""Draws chart descriptions with Plotly: one module a kind of chart, and no Streamlit."""
