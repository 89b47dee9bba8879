"""The floor: a bare page with one slider and one chart."""

import plotly.graph_objects as go
import streamlit as st

size = st.slider("Size", 0, 100, 50)
st.plotly_chart(go.Figure(go.Scatter(x=list(range(26)), y=[size - year for year in range(26)])))
